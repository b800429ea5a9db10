import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A certificate that nobody vouches for, made by openssl for this test alone. */
export function makeCertificate(name = 'localhost'): { cert: string; key: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hb-cert-'))
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
  const about = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name},IP:127.0.0.1`, '-days', '1', '-nodes']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-keyout', key, '-out', cert, ...about], { stdio: 'ignore' })
  const made = { cert: fs.readFileSync(cert, 'utf8'), key: fs.readFileSync(key, 'utf8') }
  fs.rmSync(folder, { recursive: true })
  return made
}
