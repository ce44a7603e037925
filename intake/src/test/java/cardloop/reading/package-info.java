/** Tests of reading; they draw their own cards. */
@NullMarked
package cardloop.reading;

import org.jspecify.annotations.NullMarked;
