package org.tideline.seeded.checkins.ui;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Breaks rules on purpose. */
public final class SqlInUi {
    Object query() throws SQLException {
        return DriverManager.getConnection("jdbc:nothing");
    }
}
