/** Campaigns of many clients whose transactions meet. */
package io.ashdynamo.it.transactions;
