@NullMarked
package cardloop.readiness;

import org.jspecify.annotations.NullMarked;
