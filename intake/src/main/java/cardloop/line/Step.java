package cardloop.line;

import cardloop.casebook.Lease;

/** What one stage of the line does with one claimed case. Each commits by itself; a lost lease changes nothing. */
interface Step {
    void handle(Lease lease);
}
