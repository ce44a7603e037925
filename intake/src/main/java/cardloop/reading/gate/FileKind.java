package cardloop.reading.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is that is no photo read here, told by its first bytes, so that its sender is told by name. */
enum FileKind {
    GIF(List.of("GIF8")),
    BMP(List.of("BM")),
    TIFF(List.of("II*\0", "MM\0*")),
    PDF(List.of("%PDF")),
    ZIP(List.of("PK\3\4", "PK\5\6")),
    PSD(List.of("8BPS")),
    HEIC(List.of()),
    AVIF(List.of()),
    SVG(List.of()),
    HTML(List.of()),
    TXT(List.of()),
    UNKNOWN(List.of());

    private static final int HEAD = 512;
    private static final int BRAND = 8;
    private static final List<String> HEIF_BRANDS =
            List.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    private final List<String> starts;

    FileKind(List<String> starts) {
        this.starts = starts;
    }

    static FileKind of(byte[] file) {
        String head = new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (kind.starts.stream().anyMatch(head::startsWith)) {
                return kind;
            }
        }
        if (head.startsWith("ftyp", 4)) {
            return boxed(head);
        }
        return written(head);
    }

    /** What people call it; empty when it is not known. */
    String say() {
        return this == UNKNOWN ? "" : name();
    }

    private static FileKind boxed(String head) {
        if (head.startsWith("avif", BRAND) || head.startsWith("avis", BRAND)) {
            return AVIF;
        }
        return HEIF_BRANDS.stream().anyMatch(brand -> head.startsWith(brand, BRAND)) ? HEIC : UNKNOWN;
    }

    private static FileKind written(String head) {
        String words = head.toLowerCase(Locale.ROOT);
        if (words.contains("<svg")) {
            return SVG;
        }
        if (words.contains("<html") || words.contains("<!doctype html") || words.contains("<script")) {
            return HTML;
        }
        boolean isText = !head.isEmpty()
                && head.chars().noneMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t');
        return isText ? TXT : UNKNOWN;
    }
}
