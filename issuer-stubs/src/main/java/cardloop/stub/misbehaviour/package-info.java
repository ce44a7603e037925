/**
 * How the issuers misbehave. Settings come in (JSON or records), rolled dice go out: seeded, so that a run can be repeated.
 * An unknown key is an error. What an answer says is never decided here, only whether and how it arrives.
 */
@NullMarked
package cardloop.stub.misbehaviour;

import org.jspecify.annotations.NullMarked;
