/**
 * The stores of optin on PostgreSQL, MariaDB, MySQL and H2.
 *
 * @since 0.1
 */
@NullMarked
package io.optin.jdbc;

import org.jspecify.annotations.NullMarked;
