/** What one call asks for, whether it may, and doing it. No windows. */
package org.tideline.unattended.model;
