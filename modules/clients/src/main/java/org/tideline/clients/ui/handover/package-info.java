/** The one screen that clients see while they have the computer. */
package org.tideline.clients.ui.handover;
