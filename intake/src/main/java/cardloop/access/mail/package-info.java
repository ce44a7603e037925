/**
 * Messages to people who are not signed in. In: a login and a text. Out: a message that is on its way, or none where nothing
 * can be sent. Never here: a word on whether somebody has an account.
 */
@NullMarked
package cardloop.access.mail;

import org.jspecify.annotations.NullMarked;
