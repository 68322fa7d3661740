package io.ashdynamo.examples.loader;

/**
 * A place between two lines of a file.
 *
 * @param position bytes before it
 * @param line the number of the line after it, from 1
 * @param checksum CRC-32C of the bytes before it
 */
record Mark(long position, long line, long checksum) {}
