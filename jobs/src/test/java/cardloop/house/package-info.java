/**
 * The rules of the house as tests. In: the compiled classes of all modules and the text files of the repository. Out: a
 * complaint that names the class or the line. Each rule has a canary that breaks it, so that a rule that matches nothing
 * is noticed. Never here: a list of exceptions that only grows.
 */
@NullMarked
package cardloop.house;

import org.jspecify.annotations.NullMarked;
