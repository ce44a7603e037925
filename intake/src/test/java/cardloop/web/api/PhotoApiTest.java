package cardloop.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import cardloop.reading.CardPicture;
import cardloop.reading.SpoiltPicture;
import cardloop.submission.JdbcPhotos;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

final class PhotoApiTest extends ApiContract {
    @Autowired
    private JdbcPhotos photos;

    @Test
    void aGoodPhotoWaitsToBeReadAndLiesSealed() {
        byte[] photo = goodPhoto();
        Reply reply = postPhotos("QQCARD", "30", List.of(photo), freshKey());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/photos/0/quality/verdict")).isEqualTo("GOOD");
        assertThat(reply.at("/photos/0/cards/0/state")).isEqualTo("READING");
        UUID id = photoOf(reply);
        byte[] sealed = db.sql("SELECT sealed FROM photo WHERE id = :id")
                .param("id", id)
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(sealed).isNotEqualTo(photo);
        assertThat(photos.open(id))
                .hasValueSatisfying(opened -> assertThat(new String(opened, ISO_8859_1))
                        .hasSizeBetween(photo.length / 2, photo.length - 1)
                        .doesNotContain("JFIF"));
    }

    @Test
    void whatIsKeptHoldsNothingButThePicture() {
        byte[] photo = withComment(goodPhoto(), "22.5431 N, 114.0579 E");
        Reply reply = postPhotos("QQCARD", "30", List.of(photo), freshKey());

        byte[] kept = photos.open(photoOf(reply)).orElseThrow();
        assertThat(new String(photo, ISO_8859_1)).contains("114.0579");
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("114.0579");
    }

    @Test
    void aPhotoToTakeAgainIsToldWhereItIsWrong() {
        byte[] far = SpoiltPicture.FAR.photo(CardPicture.of("123456789", freshPin()), 8, 1);

        Reply reply = postPhotos("QQCARD", "30", List.of(goodPhoto(), far), freshKey());

        assertThat(reply.at("/photos/1/retake/0/code")).isEqualTo("TOO_SMALL");
        assertThat(reply.body().at("/photos/1/retake/0/region/x").asDouble()).isBetween(0.3, 0.5);
        assertThat(reply.body().at("/photos/1/retake/0/region/width").asDouble())
                .isBetween(0.05, 0.3);
    }

    @Test
    void aFileThatIsNoPhotoIsRefusedByName() {
        Reply reply = postPhotos("QQCARD", "30", List.of(pdf()), freshKey());

        assertThat(reply.at("/photos/0/retake/0/text/zh")).startsWith("这是 PDF 文件");
        assertThat(reply.at("/photos/0/retake/0/text/en")).startsWith("This is a PDF file");
    }

    private static byte[] withComment(byte[] jpeg, String comment) {
        byte[] words = comment.getBytes(ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + 4 + words.length)
                .put(jpeg, 0, 2)
                .put(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (2 + words.length)})
                .put(words)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private UUID photoOf(Reply reply) {
        return db.sql("SELECT photo_id FROM card_case WHERE id = :id")
                .param("id", UUID.fromString(reply.at("/photos/0/cards/0/id")))
                .query(UUID.class)
                .single();
    }

    @Test
    void aBadPhotoDoesNotRefuseItsNeighbour() {
        Reply reply = postPhotos("QQCARD", "30", List.of(pdf(), goodPhoto(), hugePng()), freshKey());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/photos/0/quality/verdict")).isEqualTo("UNSUPPORTED");
        assertThat(reply.at("/photos/0/retake/0/code")).isEqualTo("UNSUPPORTED_FORMAT");
        assertThat(reply.body().at("/photos/0/cards").size()).isZero();
        assertThat(reply.at("/photos/1/cards/0/state")).isEqualTo("READING");
        assertThat(reply.body().at("/photos/1/cards/0/index").asInt()).isEqualTo(1);
        assertThat(reply.at("/photos/2/retake/0/code")).isEqualTo("TOO_LARGE");
    }

    @Test
    void whereNoPhotoIsGoodNothingIsStored() {
        long before = submissions();
        byte[] whole = goodPhoto();
        byte[] truncated = Arrays.copyOf(whole, whole.length / 2);

        Reply reply = postPhotos("QQCARD", "30", List.of(pdf(), hugePng(), truncated), freshKey());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.at("/code")).isEqualTo("photo_unusable");
        assertThat(reply.at("/photos/2/quality/verdict")).isEqualTo("BROKEN");
        assertThat(reply.at("/photos/2/retake/0/text/zh")).isNotEmpty();
        assertThat(submissions()).isEqualTo(before);
    }

    @Test
    void aKindNobodyTakesIsRejectedBeforeItIsRead() {
        Reply reply = postPhotos("NO_SUCH_KIND", "30", List.of(goodPhoto()), freshKey());

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.at("/photos/0/cards/0/state")).isEqualTo("REJECTED");
        assertThat(reply.at("/photos/0/cards/0/reason/code")).isEqualTo("KIND_NOT_ACCEPTED");
    }

    @Test
    void tooManyAndTooLargePhotosAreRefused() {
        byte[] small = pdf();
        assertThat(postPhotos("QQCARD", "30", Collections.nCopies(21, small), freshKey())
                        .status())
                .isEqualTo(422);

        Reply large = postPhotos("QQCARD", "30", List.of(new byte[11_000_000]), freshKey());
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.at("/code")).isEqualTo("too_large");
        assertThat(postPhotos("QQCARD", "30", List.of(), freshKey()).at("/code"))
                .isEqualTo("invalid_field");
    }

    @Test
    void theSamePhotosUnderTheSameKeyAreTakenOnce() {
        String key = freshKey();
        byte[] photo = goodPhoto();
        Reply first = postPhotos("QQCARD", "30", List.of(photo), key);
        Reply again = postPhotos("QQCARD", "30", List.of(photo), key);

        assertThat(again.header("Idempotency-Replayed")).hasValue("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(postPhotos("QQCARD", "50", List.of(photo), key).at("/code")).isEqualTo("idempotency_conflict");
    }

    private long submissions() {
        return db.sql("SELECT COUNT(*) FROM submission").query(Long.class).single();
    }

    private static byte[] goodPhoto() {
        return CardPicture.of("123456789", freshPin()).jpeg();
    }

    private static byte[] pdf() {
        return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
    }

    /** Whole, small, and 30,000 x 30,000 pixels by its header. */
    private static byte[] hugePng() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(30_000)
                        .putInt(30_000)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(png, "IDAT", new byte[8]);
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        png.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        png.writeBytes(data);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
