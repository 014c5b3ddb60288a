package org.paihao.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paihao.protocol.Paths;
import org.paihao.server.Person;
import org.paihao.server.Reply;
import org.paihao.server.RunningHall;
import org.paihao.server.SettableClock;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.window.HallText;

/** Photos come from the hall's folder, and nothing else does. */
class PhotosTest {
    private static final String HALL = HallText.sampleWith(
            "{no: \"003\", name: 王小满}", "{no: \"003\", name: 王小满, photo: wang.jpg}",
            "{no: \"004\", name: 李谷雨}", "{no: \"004\", name: 李谷雨, photo: li.png}");

    @TempDir
    private Path folder;

    private Path photos;
    private RunningHall hall;

    @BeforeEach
    void open() throws Exception {
        photos = Files.createDirectory(folder.resolve("photos"));
        hall = RunningHall.of(folder, SettableClock.at("2026-11-23T09:00"), HALL);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private static byte[] image(String format) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 10, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private Reply get(String no) {
        return hall.get(hall.board(), Paths.photo(no));
    }

    @Test
    void aPhotoIsAnsweredWithItsTypeAndNamesItsState() throws Exception {
        byte[] bytes = image("png");
        // What its name says does not matter: the first bytes do.
        Files.write(photos.resolve("wang.jpg"), bytes);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(hall.address(Paths.photo("003")))
                                .header("Authorization", "Bearer " + hall.board())
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.body()).isEqualTo(bytes);
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(hall.get(hall.board(), Paths.photo("003"), "If-None-Match", etag)
                        .status())
                .isEqualTo(304);
        Files.write(photos.resolve("wang.jpg"), image("jpg"));
        Reply changed = hall.get(hall.board(), Paths.photo("003"), "If-None-Match", etag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void whatIsNoPhotoIsNotAnswered() throws Exception {
        Path wang = photos.resolve("wang.jpg");
        none(get("003"), "no file");
        none(get("005"), "no photo in the hall's file");
        none(get("nobody"), "nobody of the hall");
        Files.writeString(wang, "<html><script>alert(1)</script></html>");
        none(get("003"), "a page");
        Files.write(wang, new byte[0]);
        none(get("003"), "nothing");
        Files.write(wang, Arrays.copyOf(image("jpg"), Photos.LARGEST + 1));
        none(get("003"), "too large");
        Files.write(wang, Arrays.copyOf(image("jpg"), Photos.LARGEST));
        assertThat(get("003").status()).isEqualTo(200);
        Path outside = Files.write(folder.resolve("outside.jpg"), image("jpg"));
        Files.delete(wang);
        Files.createSymbolicLink(wang, outside);
        none(get("003"), "a link out of the folder");
        Files.delete(wang);
        Files.createDirectory(wang);
        none(get("003"), "a folder");
    }

    private static void none(Reply reply, String what) {
        assertThat(reply.code()).as(what).isEqualTo("photo.none");
        assertThat(reply.status()).as(what).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fhall.db",
                "%2e%2e%2fhall.db",
                "wang.jpg",
                "..",
                "../hall.db",
                "003%00.jpg",
                "..%5chall.db",
                "003/wang.jpg"
            })
    void noAddressLeadsOutOfTheFolder(String trick) throws Exception {
        Files.write(photos.resolve("wang.jpg"), image("jpg"));
        Reply reply = get(trick);
        assertThat(reply.status()).as(trick).isBetween(400, 404);
    }

    @Test
    void onlyScreensGuideDeskAndManagerSeeThem() throws Exception {
        Files.write(photos.resolve("wang.jpg"), image("jpg"));
        assertThat(hall.get(null, Paths.photo("003")).status()).isEqualTo(401);
        assertThat(hall.get(hall.kiosk("k1"), Paths.photo("003")).status()).isEqualTo(403);
        assertThat(hall.get(hall.pad(3), Paths.photo("003")).status()).isEqualTo(200);
        assertThat(Person.signedIn(hall, "guide", Kind.GUIDE, null)
                        .get(Paths.photo("003"))
                        .status())
                .isEqualTo(200);
    }
}
