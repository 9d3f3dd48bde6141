package io.calminer.bootstrap.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The network connections of a process to other machines, as Linux lists them at this moment. */
final class Sockets {

    private static final Pattern INODE = Pattern.compile("socket:\\[([0-9]+)]");
    // 127.x.x.x and ::1, and the former within the latter's form, in the byte order of the kernel
    private static final Pattern OURSELVES = Pattern.compile("[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F");

    private Sockets() {}

    /** Each connection to another machine, and each socket for datagrams, as the kernel writes it. */
    static List<String> toOthers(long process) throws IOException {
        Set<String> own = inodes(process);
        List<String> found = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(process), "net", table));
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.strip().split("\\s+", -1);
                String remote = fields[2].split(":", 2)[0];
                boolean elsewhere = table.startsWith("udp") || !isNobodyOrUs(remote);
                if (own.contains(fields[9]) && elsewhere) {
                    found.add(table + " " + line.strip());
                }
            }
        }
        return found;
    }

    private static boolean isNobodyOrUs(String remote) {
        return remote.chars().allMatch(digit -> digit == '0')
                || OURSELVES.matcher(remote).matches();
    }

    private static Set<String> inodes(long process) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            for (Path file : files.toList()) {
                Matcher inode = INODE.matcher(target(file));
                if (inode.matches()) {
                    inodes.add(inode.group(1));
                }
            }
        }
        return inodes;
    }

    /** Empty when the file was closed meanwhile. */
    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
