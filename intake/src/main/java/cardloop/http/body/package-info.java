/**
 * What a request may bring. In: requests as they come, from anybody. Out: the same with a body that has an end, or a
 * refusal before anything has looked at it. Never here: a body held whole in memory, or a photo of somebody who is not
 * signed in.
 */
@NullMarked
package cardloop.http.body;

import org.jspecify.annotations.NullMarked;
