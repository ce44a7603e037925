package cardloop.http;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of body a request says it brings. */
public final class HttpMedia {
    private HttpMedia() {}

    public static boolean isMultipart(HttpServletRequest request) {
        return startsWith(request, "multipart/");
    }

    /** A form that the container would read by itself. */
    public static boolean isForm(HttpServletRequest request) {
        return startsWith(request, "application/x-www-form-urlencoded");
    }

    public static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean startsWith(HttpServletRequest request, String type) {
        String given = request.getContentType();
        return given != null && given.strip().regionMatches(true, 0, type, 0, type.length());
    }
}
