package io.optin.webhook;

/**
 * Where in a body something stands. Printed as a JSON Pointer, such as {@code /entry/0/changes/0/value/messages/1}.
 *
 * @param entry the index of the entry, −1 in a list of templates, which has none
 * @param change the index of the change within the entry, −1 for the entry as a whole
 * @param list the list within the value, such as {@code messages}; empty for the value as a whole
 * @param index the index within the list
 * @since 0.1
 */
public record Place(int entry, int change, String list, int index) {
    static Place ofEntry(int entry) {
        return new Place(entry, -1, "", 0);
    }

    static Place ofChange(int entry, int change) {
        return new Place(entry, change, "", 0);
    }

    static Place inList(String name, int index) {
        return new Place(-1, -1, name, index);
    }

    Place at(String name, int position) {
        return new Place(entry, change, name, position);
    }

    @Override
    public String toString() {
        String whole = (entry < 0 ? "" : "/entry/" + entry) + (change < 0 ? "" : "/changes/" + change + "/value");
        return list.isEmpty() ? whole : whole + "/" + list + "/" + index;
    }
}
