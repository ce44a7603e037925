/**
 * The pretend transfer channel. Signed transfers come in, answers and daily statements go out. An {@code outBizNo} is one
 * transfer for ever: the same question gets the first answer, another one {@code CONFLICT}. No real money exists here.
 *
 * <p>What happens is decided by the last four digits of the payee's account:
 *
 * <table>
 * <caption>Magic payees</caption>
 * <tr><th>ends in</th><th>what happens</th></tr>
 * <tr><td>0000</td><td>FAILED, PAYEE_NOT_FOUND</td></tr>
 * <tr><td>0001</td><td>FAILED, NAME_MISMATCH (so does a name that contains 错 or "wrong")</td></tr>
 * <tr><td>0002</td><td>PROCESSING, SUCCESS after 30 s</td></tr>
 * <tr><td>0003</td><td>PROCESSING, FAILED with LIMIT after 30 s</td></tr>
 * <tr><td>0004</td><td>the first answer is SYSTEM_BUSY although the transfer happened</td></tr>
 * <tr><td>0005</td><td>the first answer is SYSTEM_BUSY and nothing happened: NOT_FOUND until it is sent again</td></tr>
 * <tr><td>0006</td><td>SUCCESS, but the statement lacks the row</td></tr>
 * <tr><td>0007</td><td>SUCCESS, but the statement's amount is 1 fen more</td></tr>
 * <tr><td>0008</td><td>SUCCESS, and the statement holds a second row that nobody sent</td></tr>
 * <tr><td>anything else</td><td>SUCCESS at once; FAILED with LIMIT above 50,000 yuan</td></tr>
 * </table>
 */
@NullMarked
package cardloop.stub.payout;

import org.jspecify.annotations.NullMarked;
