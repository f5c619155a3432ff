package io.optin.memory;

import io.optin.contact.Business;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** A book per business, so that none sees another's, each with one lock, so that a write is whole or not there. */
final class PerBusiness<B> {
    private final ConcurrentMap<Business, B> books = new ConcurrentHashMap<>();
    private final Supplier<B> newBook;

    PerBusiness(Supplier<B> newBook) {
        this.newBook = newBook;
    }

    <R> R in(Business business, Function<B, R> work) {
        B book = books.computeIfAbsent(business, key -> newBook.get());
        synchronized (book) {
            return work.apply(book);
        }
    }
}
