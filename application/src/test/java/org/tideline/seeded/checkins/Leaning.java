package org.tideline.seeded.checkins;

import net.sf.jasperreports.engine.design.JasperDesign;
import org.apache.derby.iapi.jdbc.AutoloadedDriver;
import org.tideline.seeded.progress.model.Inside;

/** Breaks rules on purpose. */
public final class Leaning {
    Inside inside;
    JasperDesign design;
    AutoloadedDriver driver;
}
