/** Benchmarks beside what one would write by hand: the same tables, pool and durability, in the same run. */
@NullMarked
package io.optin.benchmarks;

import org.jspecify.annotations.NullMarked;
