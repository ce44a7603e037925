/** The whole server of sellers and reviewers, asked over HTTP as strangers and people ask it. */
@NullMarked
package cardloop.web.program;

import org.jspecify.annotations.NullMarked;
