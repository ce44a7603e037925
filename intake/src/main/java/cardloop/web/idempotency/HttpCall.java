package cardloop.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A call on its way to its controller. */
record HttpCall(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {}
