import './style.css'
import mark from './mark.svg'

document.title = 'first'
document.querySelector('#mark').src = mark
import('./later.js').then(({ later }) => {
  document.querySelector('#later').textContent = later
})
