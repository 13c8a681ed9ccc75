package org.plenum.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;

/// An administrator works in Swagger UI with a real browser and the real login page.
class BrowserTest {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Plenum plenum = Plenum.system();

    @Test
    void an_administrator_logs_in_tries_an_operation_of_each_service_and_logs_out() {
        inBrowser(page -> {
            authorise(page, "admin1");
            trying(page, "Sessions", "listSessions", "200");
            trying(page, "Proposals", "listProposals", "200");
            trying(page, "Terms", "listTerms", "200");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/docs-tried.png")));
            logOut(page);
            trying(page, "Committees", "listCommittees", "401");
        });
    }

    @Test
    void who_has_no_role_reads_a_clear_403_in_swagger_ui() {
        inBrowser(page -> {
            authorise(page, "nobody1");
            Locator operation = trying(page, "Sessions", "listSessions", "403");
            assertThat(operation.locator(".live-responses-table")).containsText("/problems/forbidden");
            assertThat(operation.locator(".live-responses-table")).containsText("无权");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/docs-forbidden.png")));
        });
    }

    private void inBrowser(Consumer<Page> user) {
        try (var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium()
                        .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setHeadless(true)
                                .setArgs(FLAGS))) {
            Page page = browser
                    .newPage(new Browser.NewPageOptions().setViewportSize(1400, 1000).setLocale("zh-CN"));
            page.setDefaultTimeout(60_000);
            page.navigate(plenum.gateway() + "/docs/");
            user.accept(page);
        }
    }

    private static Locator trying(Page page, String tag, String operationId, String status) {
        Locator operation = page.locator("[id$='-" + operationId + "']");
        if (operation.count() == 0) {
            page.locator("#operations-tag-" + tag).click();
        }
        operation.scrollIntoViewIfNeeded();
        operation.locator(".opblock-summary").first().click();
        operation.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Try it out")).click();
        operation.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Execute")).click();
        assertThat(operation.locator(".live-responses-table .response-col_status").nth(1)).containsText(status);
        operation.scrollIntoViewIfNeeded();
        return operation;
    }

    private static void logOut(Page page) {
        page.locator(".auth-wrapper .authorize").first().click();
        page.locator(".modal-ux").getByText("Logout").first().click();
        assertThat(page.locator(".modal-ux")).not().containsText("Logout");
        page.locator(".modal-ux .btn-done").click();
    }

    private static void authorise(Page page, String login) {
        page.locator(".auth-wrapper .authorize").first().click();
        Page provider = page.context()
                .waitForPage(() -> page.locator(".modal-ux .auth-btn-wrapper .authorize").first().click());
        provider.locator("#username").fill(login);
        provider.locator("#password").fill("plenum");
        provider.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/docs-login.png")));
        provider.locator("#kc-login").click();
        assertThat(page.locator(".modal-ux")).containsText("Logout");
        page.locator(".modal-ux .btn-done").click();
    }

    private static Path chromium() {
        String named = System.getenv("PLENUM_CHROMIUM");
        return Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
    }
}
