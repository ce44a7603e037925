/**
 * The sell pages. In: a kind chosen, codes typed, photos picked. Out: what each line would become and pay, and a submission
 * once the button is pressed. Never here: anything kept before that press, or a PIN sent back.
 */
@NullMarked
package cardloop.web.pages.sell;

import org.jspecify.annotations.NullMarked;
