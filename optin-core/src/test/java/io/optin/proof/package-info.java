/** Laws, and a second opinion: proofs that look at the whole. */
package io.optin.proof;
