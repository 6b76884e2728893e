/** What this module does when the practice is locked. */
package org.tideline.ui.support.lock;
