package dev.lockstep.web.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Carries out what the {@link Gate} decides, and puts the protective headers on every answer. */
public final class GateFilter implements Filter {
    private final Gate gate;
    private final Map<String, String> headers;
    private final String hostHeader;
    private final String cookieMarks;

    /**
     * @param gate decides
     * @param importMapHash {@code sha256-…} of the only inline script
     * @param hostHeader which header says what host the browser asked for
     * @param secure whether the cookie is to come back by https alone
     */
    public GateFilter(Gate gate, String importMapHash, String hostHeader, boolean secure) {
        this.gate = gate;
        this.hostHeader = hostHeader;
        this.cookieMarks = "HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
        this.headers = Map.of(
                "Content-Security-Policy", "default-src 'none'; script-src 'self' '" + importMapHash + "'; style-src 'self' 'unsafe-inline'; "
                        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                // Assets say otherwise; everything that does not is private and of this moment.
                "Cache-Control", "no-store");
    }

    @Override
    public void doFilter(ServletRequest plain, ServletResponse out, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plain;
        HttpServletResponse response = (HttpServletResponse) out;
        headers.forEach(response::setHeader);
        switch (gate.decide(knock(request))) {
            case Gate.Answer.Pass() -> chain.doFilter(request, response);
            case Gate.Answer.AddSlash() -> see(response, gate.basePath());
            case Gate.Answer.Refuse(int status, String key) -> refuse(request, response, status, key);
            case Gate.Answer.Welcome() -> {
                response.addHeader("Set-Cookie", "%s=%s; Path=%s; Max-Age=31536000; %s"
                        .formatted(gate.cookieName(), gate.token().text(), gate.basePath(), cookieMarks));
                see(response, gate.basePath());
            }
        }
    }

    /** 303 with a relative address: behind a proxy this server does not know its own. */
    private static void see(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("dev.lockstep.web.messages", request.getLocale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().println(words.getString("gate." + key));
    }

    private Gate.Knock knock(HttpServletRequest request) {
        return new Gate.Knock(method(request), request.getRequestURI(), !header(request, "Upgrade").isEmpty(),
                only(request, hostHeader), header(request, "Origin"), header(request, "Sec-Fetch-Site"), header(request, "X-Lockstep"),
                cookie(request), token(request));
    }

    /** The server does what this header names, whatever the request itself is: so that is what is decided about. */
    private static String method(HttpServletRequest request) {
        String instead = header(request, "X-HTTP-Method-Override");
        return instead.isEmpty() ? request.getMethod() : instead;
    }

    private String cookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(gate.cookieName())) {
                    return text(cookie.getValue());
                }
            }
        }
        return "";
    }

    /** Only a GET is asked, because asking a POST would read its body. */
    private static String token(HttpServletRequest request) {
        return request.getMethod().equals("GET") ? text(request.getParameter("token")) : "";
    }

    private static String header(HttpServletRequest request, String name) {
        return text(request.getHeader(name));
    }

    /** A header that comes twice says nothing: a proxy that adds its own does not take away what the browser sent. */
    private static String only(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
