/**
 * What crosses the wire: a question with its source address comes in, an answer goes out; digests, GBK forms and JSON in
 * between. Nothing here knows an issuer, a card or the HTTP server.
 */
@NullMarked
package cardloop.stub.wire;

import org.jspecify.annotations.NullMarked;
