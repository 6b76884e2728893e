package org.tideline.clients.ui;

import java.awt.EventQueue;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Links;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;

/** The cases that began from this one. A new one is made with its link, and opened. Event thread. */
@Messages("LinksPanel.open=Open that case")
final class LinksPanel extends RecordsPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;

    LinksPanel(OpenPractice practice) {
        super(practice, Links.TYPE);
        this.practice = practice;
    }

    @Override
    JComponent below(CaseRecord link, Case in) {
        JPanel below = new JPanel(new MigLayout("insets 0"));
        below.setOpaque(false);
        below.add(Buttons.link(Bundle.LinksPanel_open(), () -> new Windows().show(Links.to(link), null)));
        return below;
    }

    @Override
    boolean undoable() {
        return false;
    }

    @Override
    void commit(CaseRecord link) {
        CaseFile fresh = practice.service(CaseFiles.class).beginFrom(link);
        EventQueue.invokeLater(() -> new Windows().show(fresh.id(), null));
    }
}
