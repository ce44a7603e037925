@NullMarked
package cardloop.base.readiness;

import org.jspecify.annotations.NullMarked;
