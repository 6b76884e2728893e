package org.tideline.storage.engine;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.Settings;

/** Settings in their table, answered from memory. The audit chain learns that one was changed, never to what. */
final class PracticeSettings implements Settings {
    /** The kind of the item that stands for a setting. */
    static final String KIND = "storage.setting";
    private final Database database;
    private final Map<String, String> values = new ConcurrentHashMap<>();

    PracticeSettings(Database database) {
        this.database = database;
    }

    /** Reads all of them; when the tables are up to date, and when an export was taken in. */
    void load() {
        values.clear();
        database.read(tx -> tx.sql().createQuery("select name, setting from storage_setting")
                .map((row, context) -> values.put(row.getString(1), row.getString(2)) == null).list());
    }

    @Override
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    @Override
    public void set(String name, String value) {
        set(name, value, true);
    }

    @Override
    public void remember(String name, String value) {
        set(name, value, false);
    }

    private synchronized void set(String name, String value, boolean entered) {
        if (get(name).equals(Optional.ofNullable(value))) {
            return;
        }
        database.write(tx -> {
            Optional<Long> there = tx.sql().createQuery("select id from storage_setting where name = ?").bind(0, name)
                    .mapTo(Long.class).findOne();
            long id = there.orElseGet(Ids::next);
            tx.sql().createUpdate("delete from storage_setting where id = ?").bind(0, id).execute();
            if (value != null) {
                tx.sql().createUpdate("insert into storage_setting (id, name, setting) values (?, ?, ?)")
                        .bind(0, id).bind(1, name).bind(2, value).execute();
            }
            ItemRef what = new ItemRef(KIND, id);
            if (entered) {
                tx.audit(Action.SETTINGS_CHANGED, what, 0);
            }
            tx.changed(what);
            return null;
        });
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}
