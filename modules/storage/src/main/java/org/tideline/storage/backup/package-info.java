/** Backups: how one is made, proven, put back, kept and thinned out. Worker threads only. */
package org.tideline.storage.backup;
