/**
 * Who may come in. In: passwords, API keys and one-time codes. Out: the person behind a request and their role. Never
 * here: a key or password in clear at rest.
 */
@NullMarked
package cardloop.access;

import org.jspecify.annotations.NullMarked;
