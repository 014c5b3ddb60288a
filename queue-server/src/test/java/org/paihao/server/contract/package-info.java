/** What a running server really answers, beside what openapi.yaml says: an example for every endpoint. */
package org.paihao.server.contract;
