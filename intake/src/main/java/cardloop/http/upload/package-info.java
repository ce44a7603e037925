/**
 * Photos on their way in. In: the multipart body of somebody who is signed in and may send photos here. Out: its parts,
 * sealed on disk, opened one at a time. Never here: a whole upload in memory, a clear photo on disk.
 */
@NullMarked
package cardloop.http.upload;

import org.jspecify.annotations.NullMarked;
