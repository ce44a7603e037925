/** The channel's adapter against the stub town. In: damage. Out: sealed answers. Never here: a real channel. */
@NullMarked
package cardloop.money.channel;

import org.jspecify.annotations.NullMarked;
