package org.paihao.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.server.RunningHall;

/** Whoever types a page's address leaves out what stands behind the name: what the page loads is found from there, too. */
class PageAddressTest {
    private static final Pattern LOADED = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private static HttpResponse<String> get(URI address) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console", "/console/", "/guide", "/guide/", "/manager", "/manager/", "/pad", "/pad/", "/phone"
            })
    void allThatAPageLoadsIsThere(String typed) throws Exception {
        try (RunningHall hall = RunningHall.mondayMorning(folder)) {
            URI address = hall.address(typed);
            HttpResponse<String> page = get(address);
            assertThat(page.statusCode()).isEqualTo(200);
            List<String> loaded = LOADED.matcher(page.body())
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(loaded)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(part -> assertThat(get(page.uri().resolve(part)).statusCode())
                            .as(part)
                            .isEqualTo(200));
        }
    }
}
