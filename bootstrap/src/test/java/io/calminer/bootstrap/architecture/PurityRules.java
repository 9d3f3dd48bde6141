package io.calminer.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.regex.Pattern;

/**
 * What would let the same input give another answer on another day or machine.
 *
 * <p>Calls and references to methods are matched by their full names, such as
 * {@code java.lang.String.format(java.lang.String, [Ljava.lang.Object;)}.
 */
final class PurityRules {

    private PurityRules() {}

    static ArchRule noWallClock(String root) {
        return domainCallsNone(
                root,
                "read the wall clock or the default time zone",
                "java.time.*.now(*)",
                "java.time.Clock.system*(*)",
                "java.time.ZoneId.systemDefault()",
                "java.lang.System.currentTimeMillis()",
                "java.lang.System.nanoTime()",
                "java.util.TimeZone.getDefault()",
                "java.util.Date.<init>()",
                "java.util.GregorianCalendar.*",
                "java.util.Calendar.getInstance(*)");
    }

    static ArchRule noDefaultLocale(String root) {
        return domainCallsNone(
                root,
                "use the default locale",
                "java.util.Locale.getDefault(*)",
                "java.lang.String.toLowerCase()",
                "java.lang.String.toUpperCase()",
                "java.lang.String.formatted(*)",
                "java.*.format(java.lang.String, [Ljava.lang.Object;)",
                "java.*.printf(java.lang.String, [Ljava.lang.Object;)",
                "java.util.Formatter.<init>()",
                "java.util.Scanner.<init>(*)",
                "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
                "java.text.*.get*Instance()",
                "java.text.DecimalFormat.<init>(java.lang.String)",
                "java.text.DecimalFormat.<init>()",
                "java.text.SimpleDateFormat.<init>(java.lang.String)",
                "java.text.DecimalFormatSymbols.<init>()",
                "java.text.MessageFormat.<init>(java.lang.String)");
    }

    static ArchRule noDefaultCharset(String root) {
        return domainCallsNone(
                root,
                "use the default charset",
                "java.nio.charset.Charset.defaultCharset()",
                "java.lang.String.getBytes()",
                "java.lang.String.<init>([B)",
                "java.lang.String.<init>([B, int, int)",
                "java.io.FileReader.<init>(java.lang.String)",
                "java.io.FileReader.<init>(java.io.File)",
                "java.io.FileWriter.<init>(java.lang.String)",
                "java.io.FileWriter.<init>(java.io.File)",
                "java.io.InputStreamReader.<init>(java.io.InputStream)",
                "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
                "java.io.PrintStream.<init>(java.io.OutputStream)",
                "java.io.ByteArrayOutputStream.toString()");
    }

    static ArchRule noUnseededChance(String root) {
        return domainCallsNone(
                root,
                "draw numbers without a seed",
                "java.util.Random.<init>()",
                "java.util.SplittableRandom.<init>()",
                "java.util.random.*.getDefault()",
                "java.util.random.*.create()",
                "java.util.concurrent.ThreadLocalRandom.*",
                "java.security.SecureRandom.*",
                "java.util.UUID.randomUUID()",
                "java.util.Collections.shuffle(java.util.List)",
                "java.lang.*Math.random()");
    }

    static ArchRule noInexactMathematics(String root) {
        String[] functions = {
            "sin",
            "cos",
            "tan",
            "asin",
            "acos",
            "atan",
            "atan2",
            "sinh",
            "cosh",
            "tanh",
            "exp",
            "expm1",
            "log",
            "log10",
            "log1p",
            "pow",
            "cbrt",
            "hypot",
            "toRadians",
            "toDegrees"
        };
        for (int i = 0; i < functions.length; i++) {
            functions[i] = "java.lang.Math." + functions[i] + "(*)";
        }
        return domainCallsNone(
                root,
                "call functions of Math whose last bits differ between machines; program.Elementary and StrictMath "
                        + "have the same everywhere",
                functions);
    }

    private static ArchRule domainCallsNone(String root, String what, String... calls) {
        Pattern forbidden = pattern(calls);
        DescribedPredicate<JavaAccess<?>> predicate = DescribedPredicate.describe(
                what,
                access -> access.getTarget() instanceof CodeUnitAccessTarget target
                        && forbidden.matcher(target.getFullName()).matches());
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .should()
                .accessTargetWhere(predicate)
                .as("the domain does not " + what)
                .allowEmptyShould(true);
    }

    /** One pattern of names in which * stands for anything. */
    private static Pattern pattern(String... names) {
        StringBuilder any = new StringBuilder();
        for (String name : names) {
            any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(name).replace("*", "\\E.*\\Q"));
        }
        return Pattern.compile(any.toString());
    }
}
