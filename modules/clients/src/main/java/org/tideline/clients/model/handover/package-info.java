/** What happens while the screen is turned to clients, without windows. */
package org.tideline.clients.model.handover;
