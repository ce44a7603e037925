/**
 * What callers of the HTTP API are told when something is wrong. In: a refusal, an unreadable request, a fault of ours.
 * Out: problem details (RFC 9457) with a code and the places of what is wrong. Never here: a value that was sent, because
 * it may be a PIN.
 */
@NullMarked
package cardloop.http.problem;

import org.jspecify.annotations.NullMarked;
