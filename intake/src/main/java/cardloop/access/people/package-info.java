/**
 * Who may come in. In: passwords and API keys. Out: the person behind a request and their role. Never here: a key or password in clear at rest.
 */
@NullMarked
package cardloop.access.people;

import org.jspecify.annotations.NullMarked;
