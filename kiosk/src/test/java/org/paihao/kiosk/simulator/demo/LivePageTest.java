package org.paihao.kiosk.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LivePageTest {
    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private LivePage page;

    @BeforeEach
    void open() throws IOException {
        page = new LivePage(Map.of(), folder, folder, folder.resolve("voice.jsonl"));
    }

    @AfterEach
    void close() {
        page.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI address = page.address().resolve(path);
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", page.address().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void showsTheNewestSlipsAndTheLastSentences() throws Exception {
        for (int i = 1; i <= 5; i++) {
            Path slip = Files.writeString(folder.resolve("A00" + i + ".png"), "picture " + i);
            assertThat(slip.toFile().setLastModified(i * 1_000_000L)).isTrue();
        }
        Files.writeString(folder.resolve("voice.jsonl"), "{\"text\":\"请 A001 号到 3 号窗口\"}\n{\"text\":\"b\"}\n");
        assertThat(get("/").body()).contains("演示大厅");
        assertThat(get("/slips").body()).isEqualTo("A005.png\nA004.png\nA003.png");
        assertThat(get("/slip/A005.png").body()).isEqualTo("picture 5");
        assertThat(get("/spoken").body()).isEqualTo("[{\"text\":\"请 A001 号到 3 号窗口\"},{\"text\":\"b\"}]");
    }

    @Test
    void showsNothingElseOfThisMachine() throws Exception {
        Files.writeString(folder.resolve("secret"), "x");
        for (String path :
                new String[] {"/slip/secret", "/slip/..%2Fsecret", "/screen/kiosk", "/screen", "/slip", "/x"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anotherPageOrAnotherNameForThisAddressTouchesNothing() throws Exception {
        String own = page.address().getAuthority();
        String touch = "POST /touch/kiosk/1/1 HTTP/1.1\r\nContent-Length: 0\r\nConnection: close\r\n";
        assertThat(raw(touch + "Host: " + own + "\r\nOrigin: http://" + own + "\r\n\r\n"))
                .endsWith("404");
        assertThat(raw(touch + "Host: " + own + "\r\nOrigin: http://evil.example\r\n\r\n"))
                .endsWith("403");
        assertThat(raw(touch + "Host: hall.example\r\n\r\n")).endsWith("403");
        assertThat(raw("GET /touch/kiosk/1/1 HTTP/1.1\r\nConnection: close\r\nHost: " + own + "\r\n\r\n"))
                .endsWith("403");
    }
}
