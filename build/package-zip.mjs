// Writes a .zip that Windows opens by itself, with names in UTF-8, without a tool of the system.
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** DOS date and time of an instant, in local time. */
function dosTime(at) {
  const date = new Date(at);
  return ((((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate()) << 16) | (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
}

/** @param top folder within the archive that holds `files`, relative paths with `/` below `folder` */
export function writeZip(archive, folder, files, top) {
  const out = openSync(archive, 'w');
  const central = [];
  let at = 0;
  const write = (bytes) => {
    writeSync(out, bytes);
    at += bytes.length;
  };
  try {
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      const packed = deflateRawSync(bytes, { level: 9 });
      const name = Buffer.from(`${top}/${file}`);
      const facts = Buffer.alloc(26);
      facts.writeUInt16LE(20, 0);
      facts.writeUInt16LE(UTF8_NAMES, 2);
      facts.writeUInt16LE(DEFLATED, 4);
      facts.writeUInt32LE(dosTime(statSync(join(folder, file)).mtimeMs) >>> 0, 6);
      facts.writeUInt32LE(crc32(bytes), 10);
      facts.writeUInt32LE(packed.length, 14);
      facts.writeUInt32LE(bytes.length, 18);
      facts.writeUInt16LE(name.length, 22);
      const begin = at;
      write(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed]));
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(begin, 10);
      central.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), facts, tail, name]));
    }
    const directory = Buffer.concat(central);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 'latin1');
    end.writeUInt16LE(files.length, 8);
    end.writeUInt16LE(files.length, 10);
    end.writeUInt32LE(directory.length, 12);
    end.writeUInt32LE(at, 16);
    write(directory);
    write(end);
  } finally {
    closeSync(out);
  }
}
