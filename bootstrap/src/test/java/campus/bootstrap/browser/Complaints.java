package campus.bootstrap.browser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;

/**
 * What a browser complains of while somebody uses it: errors in its console, such as a script that fails or what the
 * Content-Security-Policy forbids, requests that fail or leave Campus, and dialogs that the visitor did not expect.
 */
final class Complaints {

    private final List<String> complaints = new ArrayList<>();
    private final Set<String> agreedTo = new HashSet<>();
    private final String address;

    Complaints(BrowserContext window, String address) {
        this.address = address;
        window.onConsoleMessage(this::hear);
        window.onWebError(error -> complaints.add("script failed: " + error.error()));
        window.onRequest(this::watch);
        window.onRequestFailed(this::hearFailure);
        window.onResponse(this::judge);
        window.onDialog(this::answer);
    }

    List<String> sinceLastTime() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        return heard;
    }

    /** Answers with a status of an error are heard of by {@link #judge}. */
    private void hear(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void watch(Request request) {
        String url = request.url();
        if (!url.startsWith(address + "/") && !url.startsWith("data:") && !url.startsWith("blob:")) {
            complaints.add("asked elsewhere: " + url);
        }
    }

    /** A download ends the navigation that asked for it. */
    private void hearFailure(Request request) {
        if (!request.isNavigationRequest() || !"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add("request failed: " + request.url() + " " + request.failure());
        }
    }

    /** The status of a page is the test's to judge, unless it is a fault of the server. */
    private void judge(Response response) {
        if (response.status() >= (response.request().isNavigationRequest() ? 500 : 400)) {
            complaints.add("answered " + response.status() + ": " + response.url());
        }
    }

    /** The next question is agreed to when it is this one, and not complained of. */
    void agreeTo(String question) {
        agreedTo.add(question);
    }

    private void answer(Dialog dialog) {
        if (agreedTo.remove(dialog.message())) {
            dialog.accept();
        } else {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        }
    }
}
