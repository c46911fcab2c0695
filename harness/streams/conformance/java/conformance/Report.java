package conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Tells how each case ended. */
final class Report implements TestExecutionListener {
    private static final Pattern CLASS = Pattern.compile("\\[class:([^\\]]*)\\]");
    private static final Pattern METHOD = Pattern.compile("\\[(?:method|test-template):([^\\](]*)\\(");
    private static final Pattern INVOCATION = Pattern.compile("\\[test-template-invocation:#(\\d+)\\]");
    private static final int LONGEST = 2_000;

    private final PrintStream out;
    private long callsBefore;

    Report(PrintStream out) {
        this.out = out;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) callsBefore = Peer.calls();
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        print(test, "skipped", 0, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        // A class or a parameterized method tells only what keeps its cases from running.
        if (!test.isTest() && passed) return;
        String status = passed ? "passed" : test.isTest() ? "failed" : "broken";
        print(test, status, Peer.calls() - callsBefore, result.getThrowable().map(Report::text).orElse(""));
    }

    private void print(TestIdentifier test, String status, long calls, String message) {
        String id = test.getUniqueId();
        String name = found(METHOD, id);
        String invocation = found(INVOCATION, id);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("class", found(CLASS, id).replaceAll(".*\\.", ""));
        line.put("name", invocation.isEmpty() ? name : name + "#" + invocation);
        line.put("status", status);
        line.put("calls", calls);
        line.put("message", message);
        try {
            out.println(new ObjectMapper().writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The failure, where in the test it happened, and what caused it. */
    private static String text(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure));
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().matches(".*(Test|Suite)(\\$.*)?")) {
                text.append("\n  at ").append(frame.getFileName()).append(':').append(frame.getLineNumber());
                break;
            }
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) text.append("\ncaused by ").append(cause);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text.toString();
    }

    private static String found(Pattern pattern, String id) {
        Matcher matcher = pattern.matcher(id);
        return matcher.find() ? matcher.group(1) : "";
    }
}
