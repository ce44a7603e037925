package cardloop.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** Opens what was uploaded. */
public final class HttpUploads {
    private HttpUploads() {}

    /** In memory from now on: for one photo at a time. */
    public static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
