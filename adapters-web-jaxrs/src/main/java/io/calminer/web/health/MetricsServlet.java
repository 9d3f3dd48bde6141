package io.calminer.web.health;

import io.calminer.application.account.AccessRefused;
import io.calminer.application.simulation.CountRuns;
import io.calminer.application.simulation.RunState;
import io.calminer.web.http.AnswerJson;
import io.calminer.web.http.ProblemDetails;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;

/**
 * Answers figures for Prometheus, to whoever holds the token for metrics or is an administrator.
 *
 * <p>Who asks is found out as everywhere; the use case that counts the runs refuses the others.
 */
@WebServlet("/metrics")
public final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1e3;

    @Inject
    private transient CountRuns countRuns;

    @Inject
    private transient Traffic traffic;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            tell(countRuns.count(), response);
        } catch (AccessRefused refused) {
            ProblemDetails details = ProblemDetails.of(refused);
            response.setStatus(details.status());
            response.setContentType(ProblemDetails.MEDIA_TYPE);
            response.getOutputStream().write(AnswerJson.bytes(details));
        }
    }

    private void tell(Map<RunState, Long> runs, HttpServletResponse response) throws IOException {
        MetricsText text = new MetricsText();
        requests(text);
        text.family("calminer_runs", "gauge", "Simulation runs by state.");
        runs.forEach((state, count) ->
                text.value("calminer_runs", "state=\"" + state.name().toLowerCase(Locale.ROOT) + "\"", (double) count));
        machine(text);
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(text.toString());
    }

    private void requests(MetricsText text) {
        text.family("calminer_requests_in_work", "gauge", "Requests that are being answered.");
        text.value("calminer_requests_in_work", "", (double) traffic.inWork());
        text.family("calminer_requests_total", "counter", "Answered requests by the class of their status.");
        for (int status = 1; status <= 5; status++) {
            text.value("calminer_requests_total", "status=\"" + status + "xx\"", (double) traffic.answered(status));
        }
        text.family("calminer_request_seconds", "histogram", "How long requests took.");
        long sum = 0;
        int position = 0;
        for (double bound : Traffic.bounds()) {
            sum += traffic.inClass(position++);
            text.value("calminer_request_seconds_bucket", "le=\"" + bound + "\"", (double) sum);
        }
        sum += traffic.inClass(position);
        text.value("calminer_request_seconds_bucket", "le=\"+Inf\"", (double) sum);
        text.value("calminer_request_seconds_sum", "", traffic.seconds());
        text.value("calminer_request_seconds_count", "", (double) sum);
    }

    private static void machine(MetricsText text) {
        var memory = ManagementFactory.getMemoryMXBean();
        text.family("jvm_memory_used_bytes", "gauge", "Memory in use.");
        text.value("jvm_memory_used_bytes", "area=\"heap\"", (double)
                memory.getHeapMemoryUsage().getUsed());
        text.value("jvm_memory_used_bytes", "area=\"nonheap\"", (double)
                memory.getNonHeapMemoryUsage().getUsed());
        text.family("jvm_memory_max_bytes", "gauge", "The most memory that may be used.");
        text.value("jvm_memory_max_bytes", "area=\"heap\"", (double)
                memory.getHeapMemoryUsage().getMax());
        text.family("jvm_threads_current", "gauge", "Threads that live.");
        text.value("jvm_threads_current", "", (double)
                ManagementFactory.getThreadMXBean().getThreadCount());
        text.family("jvm_gc_collection_seconds_sum", "counter", "Time spent in collecting garbage.");
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            text.value(
                    "jvm_gc_collection_seconds_sum",
                    "gc=\"" + collector.getName() + "\"",
                    collector.getCollectionTime() / MILLIS);
        }
        text.family("process_start_time_seconds", "gauge", "When the process began, in seconds since 1970.");
        text.value(
                "process_start_time_seconds",
                "",
                ManagementFactory.getRuntimeMXBean().getStartTime() / MILLIS);
        ProcessHandle.current().info().totalCpuDuration().ifPresent(used -> {
            text.family("process_cpu_seconds_total", "counter", "Processor time used.");
            text.value("process_cpu_seconds_total", "", used.toMillis() / MILLIS);
        });
    }
}
