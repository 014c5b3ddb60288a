/** Who somebody is, as little of it and as briefly as the hall needs: one ticket each, who goes first, who files for others. */
package org.paihao.server.person;
