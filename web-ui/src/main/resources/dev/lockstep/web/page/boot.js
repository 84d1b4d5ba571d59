// Unpacks the player and the run; a browser that cannot shows the run as text.
(async script => {
  const unpacked = async id => {
    const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), each => each.charCodeAt(0));
    return JSON.parse(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text());
  };
  const modules = Object.entries(await unpacked('player'));
  const map = document.createElement('script');
  map.type = 'importmap';
  map.nonce = script.nonce;
  map.textContent = JSON.stringify({ imports: Object.fromEntries(modules.map(([name, text]) => [name, URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))])) });
  document.head.append(map);
  const { show } = await import(script.dataset.start);
  show(await unpacked('run'));
  document.getElementById('text').remove();
})(document.currentScript);
