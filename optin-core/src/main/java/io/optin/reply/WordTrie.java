package io.optin.reply;

import org.jspecify.annotations.Nullable;

/** Sequences of words, by their numbers: the alternatives that may stand at a place of a phrase. */
final class WordTrie {
    private int[] keys = {};
    private WordTrie[] children = {};
    private int size;
    private boolean end;

    /** Adds a sequence; only before the trie is shared. */
    void add(int[] sequence) {
        WordTrie at = this;
        for (int symbol : sequence) {
            at = at.childOrNew(symbol);
        }
        at.end = true;
    }

    boolean isEnd() {
        return end;
    }

    /** The numbers that a sequence begins with. */
    int[] first() {
        int[] first = new int[size];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                first[count++] = keys[i] - 1;
            }
        }
        return first;
    }

    @Nullable
    WordTrie child(int symbol) {
        if (size == 0) {
            return null;
        }
        int slot = slot(symbol);
        return keys[slot] == 0 ? null : children[slot];
    }

    private WordTrie childOrNew(int symbol) {
        WordTrie known = child(symbol);
        if (known != null) {
            return known;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        WordTrie child = new WordTrie();
        put(symbol, child);
        size++;
        return child;
    }

    private void put(int symbol, WordTrie child) {
        int slot = slot(symbol);
        keys[slot] = symbol + 1;
        children[slot] = child;
    }

    private void grow() {
        int[] oldKeys = keys;
        WordTrie[] oldChildren = children;
        keys = new int[Math.max(2, oldKeys.length * 2)];
        children = new WordTrie[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i] - 1, oldChildren[i]);
            }
        }
    }

    /** The place of a number, or the free one where it would be; there is always a free one. */
    private int slot(int symbol) {
        int slot = (symbol * 0x9E3779B9) >>> 16 & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != symbol + 1) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }
}
