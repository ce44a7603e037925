/**
 * How the API writes and reads what several calls share. In: fields and views. Out: values, or a refusal by place; a
 * card in the API's words. Never here: a value repeated in a refusal.
 */
@NullMarked
package cardloop.web.api.form;

import org.jspecify.annotations.NullMarked;
