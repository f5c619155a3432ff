package io.optin.testkit.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several do something at the same instant. */
final class Race {
    private static final long SECONDS = 120;

    private Race() {}

    /** What each came to, in the order in which they were given. */
    static <T> List<T> of(List<Callable<T>> runners) {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            CyclicBarrier start = new CyclicBarrier(runners.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> runner : runners) {
                running.add(threads.submit(() -> {
                    start.await(SECONDS, TimeUnit.SECONDS);
                    return runner.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError(
                    "a store must serve several threads at once, but one of them failed", e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("a store must serve several threads at once, but after two minutes some wait", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same for many who do the same. */
    static <T> List<T> of(int runners, Callable<T> work) {
        return of(Collections.nCopies(runners, work));
    }
}
